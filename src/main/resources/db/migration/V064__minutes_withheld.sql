-- What the council office keeps back when it publishes signed minutes: the text stays as it was signed, the public does not read it
create table minutes_withheld (
    meeting_id uuid not null references minutes,
    part       text not null,
    primary key (meeting_id, part)
);

revoke update, delete on minutes_withheld from ${app};
