window.fixsendTimetable = { workOut, contradictions, fromText, toText };
