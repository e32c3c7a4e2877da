-- The engine holds the id of a deadline as text: the check that compares both finds the row without reading all of them
CREATE INDEX deadline_as_text ON deadline ((id::text));
