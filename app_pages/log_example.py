"""What the page "My log" shows before there is a log: how each app exports, and a made-up log to try it with."""

# App → how it exports, by the words of its own menus.
EXPORTS = {
    "Strong": "Settings → *Export Strong Data* (iPhone) or *Export Data* (Android).",
    "Hevy": "Profile → Settings → *Export & Import Data* → *Export Workouts*.",
    "FitNotes (Android)": "Settings → *Spreadsheet Export* → *Workout Data*.",
    "Anything else": "a table with the columns `date`, `exercise` and `sets`, saved as CSV or pasted.",
}
PASTED = """\
date,exercise,sets
2025-04-14,Pull-up,4
2025-04-17,Seated cable row,3"""

# Nobody's training: a plain table of seven weeks, one of them without a set, of somebody who pulls down more than they
# row. It holds one of each that a log may bring: an exercise that is not for the back, a name that means several
# exercises ("Row"), one that means none, a row without a set, and two lifts of one day that do the same.
EXAMPLE = """\
date,exercise,sets
2025-03-03,Lat pulldown,4
2025-03-03,Pull-up,3
2025-03-03,Bench press,4
2025-03-06,Seated cable row,3
2025-03-06,Hammer curl,3
2025-03-10,Lat pulldown,4
2025-03-10,Wide-grip pulldown,3
2025-03-13,Deadlift,3
2025-03-13,Squat,4
2025-03-17,Lat pulldown,5
2025-03-17,Pull-up,4
2025-03-20,Seated cable row,3
2025-03-20,Blue machine at the window,3
2025-03-31,Lat pulldown,4
2025-03-31,Bench press,4
2025-04-03,Deadlift,3
2025-04-03,Row,3
2025-04-03,Stretching,0
2025-04-07,Lat pulldown,5
2025-04-07,Pull-up,4
2025-04-10,Seated cable row,4
2025-04-10,Hammer curl,3
2025-04-14,Pull-up,4
2025-04-14,Lat pulldown,6
2025-04-17,Seated cable row,4
2025-04-17,T-bar row,3
2025-04-17,Blue machine at the window,3
"""
