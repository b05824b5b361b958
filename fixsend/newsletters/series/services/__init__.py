"""Services of series: editing, enrolment, and dispatch of the steps that are due."""
