"""Small logs as each app writes them, made for the tests, and how to read them."""

from collections.abc import Sequence

from graph import Log, LogAnalysis, read_log

STRONG = """\
Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE
2024-02-26 18:05:00,"Pull, heavy",1h 5m,"Lat Pulldown (Cable)",W,30.0,10.0,0,0.0,"","",
2024-02-26 18:05:00,"Pull, heavy",1h 5m,"Lat Pulldown (Cable)",1,60.0,10.0,0,0.0,"slow
and with a ""pause\""","",8
2024-02-26 18:05:00,"Pull, heavy",1h 5m,"Lat Pulldown (Cable)",Rest Timer,0,0.0,0,90.0,,,
2024-02-26 18:05:00,"Pull, heavy",1h 5m,"Lat Pulldown (Cable)",F,60.0,7.0,0,0.0,"","",10
2024-02-26 18:05:00,"Pull, heavy",1h 5m,"Lat Pulldown (Cable)",D,40.0,6.0,0,0.0,"","",
2024-02-26 18:05:00,"Pull, heavy",1h 5m,"Bench Press (Barbell)",1,80.0,5.0,0,0.0,"","",
2024-02-29 18:00:00,"Row",40m,"Bent Over Row (Barbell)",1,70.0,8.0,0,0.0,"","",
2024-02-29 18:00:00,"Row",40m,"Bent Over Row (Barbell)",Note,0,0,0,0,"felt good","",
2024-02-29 18:00:00,"Row",40m,"Bent Over Row (Barbell)",2,70.0,0,0,0.0,"","",
2024-02-29 18:00:00,"Row",40m,"Superman",1,0,0,0,20.0,"","",
2024-03-04 18:00:00,"Row",40m,"Wizard Row of Doom",1,70.0,8.0,0,0.0,"","",
"""
STRONG_UNITS = """\
Date;Workout Name;Exercise Name;Set Order;Weight;Weight Unit;Reps;RPE;Distance;Distance Unit;Seconds;Notes;Workout Notes
2024-02-26 18:05:00;"Pull";"Deadlift (Barbell)";1;100,5;kg;5;8,5;;;0;"";""
2024-02-26 18:05:00;"Pull";"Deadlift (Barbell)";2;100,5;kg;5;;;;0;;
"""
STRONG_SIX = """\
"Workout #";"Date";"Workout Name";"Duration (sec)";"Exercise Name";"Set Order";"Weight (kg)";"Reps";"RPE";\
"Distance (meters)";"Seconds";"Notes";"Workout Notes"
"1";"2024-02-26 18:05:00";"Pull";"1864";"Chin Up";"W";"";"5";"";"";"";"";""
"1";"2024-02-26 18:05:00";"Pull";"1864";"Chin Up";"1";"";"8";"";"";"";"slow; light";""
"1";"2024-02-26 18:05:00";"Pull";"1864";"Running (Treadmill)";"1";"";"";"";"5200";"";"";""
"""
HEVY = """\
"title","start_time","end_time","description","exercise_title","superset_id","exercise_notes","set_index","set_type",\
"weight_kg","reps","distance_km","duration_seconds","rpe"
"Pull","26 Feb 2024, 18:05","26 Feb 2024, 19:10","","Seated Cable Row - V Grip (Cable)",,"",0,"warmup",30,12,,,
"Pull","26 Feb 2024, 18:05","26 Feb 2024, 19:10","","Seated Cable Row - V Grip (Cable)",,"",1,"normal",60,10,,,8.5
"Pull","26 Feb 2024, 18:05","26 Feb 2024, 19:10","","Seated Cable Row - V Grip (Cable)",,"",2,"failure",60,8,,,
"Pull","26 Feb 2024, 18:05","26 Feb 2024, 19:10","","Seated Cable Row - V Grip (Cable)",,"",3,"dropset",40,8,,,
"Pull","26 Feb 2024, 18:05","26 Feb 2024, 19:10","","Dead Hang",,"",0,"normal",,,,45,
"Pull","26 Feb 2024, 18:05","26 Feb 2024, 19:10","","Face Pull",0,"",0,"normal",20,,,,
"""
FITNOTES = """\
Date,Exercise,Category,Weight (kgs),Reps,Distance,Distance Unit,Time,Comment
2024-02-26,Deadlift,Back,100.0,5,,,,"first, easy"
2024-02-26,Deadlift,Back,110.0,5,,,,
2024-02-28,Flat Barbell Row,Back,60.0,8,,,,
2024-02-28,Running,Cardio,,,5.0,km,0:30:00,
2024-02-28,Plank,Abs,,,,,0:01:00,
"""
TABLE = """\
date\texercise\tsets
26.02.2024\tpull-up\t3
26.02.2024\tbarbell row\t2,5
26.02.2024\tplank\t
"""


def log_of(text: str, encoding: str = "utf-8") -> Log:
    return read_log(text.encode(encoding))


def table(rows: Sequence[tuple[str, str, object]]) -> Log:
    return log_of("date,exercise,sets\n" + "".join(f"{day},{name},{sets}\n" for day, name, sets in rows))


def sets_of(log: Log) -> dict[tuple[str, str], float]:
    return {(row.day.isoformat(), row.name): row.sets for row in log.done}


def adds_up(found: LogAnalysis) -> bool:
    counts = found.counts
    return counts.read == counts.used + counts.not_back + counts.unknown + sum(counts.left_out.values())
