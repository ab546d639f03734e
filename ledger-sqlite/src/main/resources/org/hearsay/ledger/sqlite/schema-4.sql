-- Schema 4: revision.rank is half of it made of the report's words and half of its id (ReportRef), so that reports of one moment stand
-- in an order that does not hang on their address; a revision is found by its id again. Ranks and links are made anew by "hearsay rebuild".
CREATE UNIQUE INDEX revision_id ON revision (id)
;
