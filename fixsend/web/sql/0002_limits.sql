-- Counts of requests may be lost with a crash; they cost a third of the writing without a log.

ALTER TABLE web_hit SET UNLOGGED;
