"""What training apps call our exercises, where a list of theirs has one that means the same.

The names are those of the built-in lists of Strong, Hevy and Liftosaur; the tests hold that each is read back as the
exercise that it stands for. Grip and width have no name there, so that they are written beside it.
"""

from typing import Literal

from graph.records import Exercise

App = Literal["Strong", "Hevy", "Liftosaur"]

# One exercise a line: our id, then the name in each app, empty where it has none.
_NAMES = """
back-extension | Back Extension | Back Extension (Hyperextension) | Back Extension, Bodyweight
band-assisted-pull-up | Pull Up (Band) | Pull Up (Band) | Pull Up, Band
band-deadlift | Deadlift (Band) | Deadlift (Band) | Deadlift, Band
band-pull-apart | | Band Pullaparts |
band-pulldown | Kneeling Pulldown (Band) | Lat Pulldown (Band) | Kneeling Pulldown
band-reverse-fly | | | Reverse Fly, Band
band-shrug | | | Shrug, Band
band-upright-row | | | Upright Row, Band
barbell-pullover | | | Pullover, Barbell
barbell-row | Bent Over Row (Barbell) | Bent Over Row (Barbell) | Bent Over Row
barbell-shrug | Shrug (Barbell) | Shrug (Barbell) | Shrug, Barbell
barbell-upright-row | Upright Row (Barbell) | Upright Row (Barbell) | Upright Row, Barbell
bent-over-band-row | Bent Over Row (Band) | Bent Over Row (Band) | Bent Over Row, Band
bent-over-cable-row | | | Bent Over Row, Cable
bent-over-dumbbell-row | Bent Over Row (Dumbbell) | Bent Over Row (Dumbbell) | Bent Over Row, Dumbbell
bird-dog | | Bird Dog |
cable-pull-through | | Cable Pull Through | Cable Pull Through
cable-shrug | | Shrug (Cable) | Shrug, Cable
cable-upright-row | Upright Row (Cable) | Upright Row (Cable) | Upright Row, Cable
chest-supported-barbell-row | | | Incline Row, Barbell
chest-supported-dumbbell-row | Incline Row (Dumbbell) | Chest Supported Incline Row (Dumbbell) | Incline Row
chest-supported-reverse-fly | | Chest Supported Reverse Fly (Dumbbell) |
chin-up | Chin Up | Chin Up | Chin Up
dead-hang | | Dead Hang |
deadlift | Deadlift (Barbell) | Deadlift (Barbell) | Deadlift
deficit-deadlift | Deficit Deadlift (Barbell) | | Deficit Deadlift
dumbbell-deadlift | Deadlift (Dumbbell) | Deadlift (Dumbbell) | Deadlift, Dumbbell
dumbbell-pullover | Pullover (Dumbbell) | Pullover (Dumbbell) | Pullover
dumbbell-reverse-fly | Reverse Fly (Dumbbell) | Reverse Fly (Dumbbell) | Reverse Fly
dumbbell-romanian-deadlift | Romanian Deadlift (Dumbbell) | Romanian Deadlift (Dumbbell) | Romanian Deadlift
dumbbell-shrug | Shrug (Dumbbell) | Shrug (Dumbbell) | Shrug
dumbbell-upright-row | Upright Row (Dumbbell) | Upright Row (Dumbbell) | Upright Row
face-pull | Face Pull (Cable) | Face Pull | Face Pull
farmers-carry | | Farmers Walk |
glute-bridge | | Glute Bridge | Glute Bridge
glute-ham-raise | Glute Ham Raise | |
good-morning | Good Morning (Barbell) | Good Morning (Barbell) | Good Morning
gorilla-row | | Gorilla Row (Kettlebell) |
hip-thrust | Hip Thrust (Barbell) | Hip Thrust (Barbell) | Hip Thrust
incline-y-raise | | Chest Supported Y Raise (Dumbbell) |
inverted-row | Inverted Row (Bodyweight) | Inverted Row | Inverted Row
kettlebell-deadlift | | | Deadlift, Kettlebell
kettlebell-swing | Kettlebell Swing | Kettlebell Swing | Kettlebell Swing
landmine-row | | Landmine Row |
lat-pulldown | Lat Pulldown (Cable) | Lat Pulldown (Cable) | Lat Pulldown
machine-assisted-pull-up | | | Pull Up, Leverage Machine
machine-back-extension | Back Extension (Machine) | Back Extension (Machine) |
machine-high-row | | Iso-Lateral High Row (Machine) |
machine-pulldown | Lat Pulldown (Machine) | Lat Pulldown (Machine) | Lat Pulldown, Leverage Machine
machine-pullover | Pullover (Machine) | Pullover (Machine) |
machine-reverse-fly | Reverse Fly (Machine) | Rear Delt Reverse Fly (Machine) | Reverse Fly, Leverage Machine
machine-row | Iso-Lateral Row (Machine) | Seated Row (Machine) | Seated Row, Leverage Machine
machine-shrug | | Shrug (Machine) | Shrug, Leverage Machine
meadows-row | | Meadows Rows (Barbell) |
negative-pull-up | | Negative Pull Up |
neutral-grip-pulldown | | Lat Pulldown - Close Grip (Cable) |
pendlay-row | Pendlay Row (Barbell) | Pendlay Row (Barbell) | Pendlay Row
power-clean | Power Clean | Power Clean |
pull-up | Pull Up | Pull Up | Pull Up
rack-pull | Rack Pull (Barbell) | Rack Pull |
rear-delt-cable-fly | Reverse Fly (Cable) | Reverse Fly (Cable) |
renegade-row | | Renegade Row (Dumbbell) |
reverse-hyperextension | | Reverse Hyperextension | Reverse Hyperextension, Leverage Machine
ring-pull-up | | Ring Pull Up |
romanian-deadlift | Romanian Deadlift (Barbell) | Romanian Deadlift (Barbell) | Romanian Deadlift, Barbell
scapular-pull-up | | Scapular Pull Ups |
seated-band-row | | | Seated Row, Band
seated-cable-row | | Seated Cable Row - V Grip (Cable) | Seated Row
seated-cable-row-upper-back | | Seated Cable Row - Bar Wide Grip | Seated Wide Grip Row
single-arm-dumbbell-row | Bent Over One Arm Row (Dumbbell) | | Bent Over One Arm Row
single-arm-pulldown | Lat Pulldown (Single Arm) | Single Arm Lat Pulldown |
smith-machine-row | | | Bent Over Row, Smith Machine
smith-machine-shrug | | Shrug (Smith Machine) | Shrug, Smith Machine
stiff-leg-deadlift | Stiff Leg Deadlift (Barbell) | Straight Leg Deadlift | Stiff Leg Deadlift
straight-arm-pulldown | | Straight Arm Lat Pulldown (Cable) |
sumo-deadlift | Sumo Deadlift (Barbell) | Sumo Deadlift | Sumo Deadlift
superman | Superman | Superman | Superman
t-bar-row | T Bar Row | T Bar Row | T Bar Row
trap-bar-deadlift | Trap Bar Deadlift | Deadlift (Trap bar) | Trap Bar Deadlift
weighted-back-extension | | Back Extension (Weighted Hyperextension) |
weighted-chin-up | | Chin Up (Weighted) |
weighted-pull-up | | Pull Up (Weighted) |
"""


def _read(text: str) -> dict[str, dict[App, str]]:
    """Id → app → name."""
    found: dict[str, dict[App, str]] = {}
    for line in text.strip().splitlines():
        id_, strong, hevy, liftosaur = (cell.strip() for cell in line.split("|"))
        names: dict[App, str] = {"Strong": strong, "Hevy": hevy, "Liftosaur": liftosaur}
        found[id_] = {app: name for app, name in names.items() if name}
    return found


APP_NAMES = _read(_NAMES)


def app_name(exercise: Exercise, app: App) -> str:
    """What an app calls an exercise; our label where its list has none.

    Examples
    --------
    >>> [app_name(exercises(build())["barbell-row"], app) for app in ("Strong", "Liftosaur")]
    ['Bent Over Row (Barbell)', 'Bent Over Row']
    """
    return APP_NAMES.get(exercise.id, {}).get(app, exercise.label)
