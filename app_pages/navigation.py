"""Page configuration and navigation; each job is one page."""

import streamlit as st

st.set_page_config(page_title="Fullback", page_icon="🏋️", layout="wide")

PAGES = [
    st.Page(
        "my_gym.py",
        title="My gym",
        default=True,
        help="Tick the kit you have: the exercises it allows, a map of what they cover, and the gaps.",
    ),
    st.Page(
        "swap.py",
        title="Swap",
        url_path="swap",
        help="The machine is taken, the back is sore: what to do instead, how to set it up, and what that changes.",
    ),
    st.Page(
        "gaps.py",
        title="Gaps",
        url_path="gaps",
        help="What your kit or your sets of a week miss, and the fewest items or exercises that close it.",
    ),
    st.Page(
        "week.py",
        title="Week",
        url_path="week",
        help="A week of training for your kit, level and wishes, proven to keep the rules as well as can be.",
    ),
    st.Page(
        "my_log.py",
        title="My log",
        url_path="my-log",
        help="Upload the export of a training app: what you trained week by week, and the one change that helps most.",
    ),
    st.Page(
        "grip_lab.py",
        title="Grip lab",
        url_path="grip-lab",
        help="Change handle, grip, width and elbows: what that does to each muscle, and who says so.",
    ),
]

st.navigation(PAGES, position="top").run()
