-- Where invitations and reminders go; optional, one plain address.
ALTER TABLE person ADD COLUMN email text CHECK (length(email) <= 254);
