"""The ASGI app: Streamlit pages on one port; other routes of the same app are added here."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import streamlit as st

from graph import build


@asynccontextmanager
async def prepared(_: Any) -> AsyncIterator[None]:
    """Build the graph before the first visit, so that the first page does not wait for it."""
    build()
    yield


app = st.App("app_pages/navigation.py", lifespan=prepared)
