-- The course of a session: agenda in two parts with versions, invitations, minutes (GO NRW §§ 47, 48, 52)
-- Sessions planned before this step run on a model that knew no invitation; nobody could ever open them
do $$
begin
    if exists (select 1 from meeting where status = 'PLANNED') then
        raise exception 'In der Datenbank stehen geplante Sitzungen aus einem Stand vor der ersten Veröffentlichung.'
            using errcode = 'object_not_in_prerequisite_state';
    end if;
end;
$$;

alter table meeting drop constraint meeting_status_check;
alter table meeting
    add column agenda_version integer not null default 0 check (agenda_version >= 0),
    add column agenda_query   text,
    add column cancel_reason  text,
    add constraint meeting_status_check check (status in ('PLANNED', 'AGENDA_FIXED', 'INVITED', 'IN_SESSION', 'CLOSED',
        'MINUTES_SIGNED', 'PUBLISHED', 'CANCELLED')),
    add constraint meeting_cancelled_for_a_reason check (status <> 'CANCELLED' or cancel_reason is not null);
drop index meeting_once;
create unique index meeting_once on meeting (body_id, organization_id, starts_at) where status <> 'CANCELLED';

-- "number" is the number without Ö or N, empty while the item has none
alter table agenda_item
    add column kind        text not null default 'PAPER' check (kind in ('STANDING', 'BLOCK', 'PAPER')),
    add column level       integer not null default 1 check (level in (1, 2)),
    add column number      text not null default '',
    add column departments text[] not null default '{}',
    add column department  text,
    add column note_only   boolean not null default false,
    alter column consultation_id drop not null,
    add constraint agenda_item_paper check ((kind = 'PAPER') = (consultation_id is not null));
update agenda_item set number = position::text;
-- Positions swap places within one transaction
alter table agenda_item
    drop constraint agenda_item_meeting_id_public_item_position_key,
    add constraint agenda_item_place unique (meeting_id, public_item, position) deferrable initially deferred;
alter table agenda_item alter column kind drop default, alter column level drop default,
    alter column number drop default, alter column departments drop default, alter column note_only drop default;

-- What the members were told, version by version
create table agenda_version (
    meeting_id          uuid        not null references meeting,
    number              integer     not null check (number > 0),
    fixed_at            timestamptz not null,
    fixed_by            text        not null,
    reason              text,
    resolved_in_session boolean     not null,
    primary key (meeting_id, number),
    check ((number = 1) = (reason is null))
);

create table agenda_version_item (
    meeting_id   uuid    not null,
    version      integer not null,
    place        integer not null,
    item_id      uuid    not null,
    kind         text    not null,
    level        integer not null,
    public_item  boolean not null,
    number       text    not null,
    title        text    not null,
    public_title text    not null,
    primary key (meeting_id, version, place),
    foreign key (meeting_id, version) references agenda_version
);

create table invitation (
    id               uuid        primary key,
    meeting_id       uuid        not null references meeting,
    agenda_version   integer     not null,
    delivered_on     date        not null,
    latest_on        date        not null,
    shortened_reason text,
    other_recipients text,
    announced_on     date,
    announced_in     text,
    notice_latest_on date        not null,
    sent_by          text        not null,
    sent_at          timestamptz not null,
    foreign key (meeting_id, agenda_version) references agenda_version,
    check ((announced_on is null) = (announced_in is null)),
    check (delivered_on <= latest_on or shortened_reason is not null)
);
create index invitation_of_meeting on invitation (meeting_id, sent_at);

create table invitation_recipient (
    invitation_id uuid not null references invitation,
    user_id       text not null,
    primary key (invitation_id, user_id)
);

create table minutes (
    meeting_id       uuid        primary key references meeting,
    began_at         timestamptz not null,
    ended_at         timestamptz not null check (ended_at > began_at),
    present          text        not null,
    absent           text,
    others           text,
    remarks          text,
    written_by       text        not null,
    query            text,
    content_hash     text,
    signed_by        text,
    signed_at        timestamptz,
    countersigned_by text,
    countersigned_at timestamptz,
    published_by     text,
    published_at     timestamptz,
    version          bigint      not null,
    check ((signed_by is null) = (signed_at is null) and (signed_by is null) = (content_hash is null)),
    check ((countersigned_by is null) = (countersigned_at is null)),
    check (countersigned_by is null or countersigned_by <> signed_by),
    check (published_by is null or countersigned_by is not null)
);

create table minutes_item (
    meeting_id   uuid    not null references minutes,
    place        integer not null,
    item_id      uuid    not null,
    level        integer not null,
    public_item  boolean not null,
    number       text    not null,
    title        text    not null,
    public_title text    not null,
    text         text,
    primary key (meeting_id, place)
);

-- A correction of signed minutes is a note in the minutes of a later session of the same body
create table minutes_note (
    meeting_id   uuid    not null references minutes,
    place        integer not null,
    corrected_id uuid    not null references minutes,
    text         text    not null,
    primary key (meeting_id, place),
    check (corrected_id <> meeting_id)
);
create index minutes_note_corrected on minutes_note (corrected_id);

create function minutes_stay() returns trigger language plpgsql as $$
declare
    minutes_id uuid := case when tg_op = 'INSERT' then new.meeting_id else old.meeting_id end;
begin
    if exists (select 1 from minutes m where m.meeting_id = minutes_id and m.countersigned_at is not null) then
        raise exception 'Die unterschriebene Niederschrift bleibt, wie sie ist: % auf % ist nicht erlaubt.', tg_op,
            tg_table_name using errcode = 'insufficient_privilege';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end;
$$;

create function signed_minutes_stay() returns trigger language plpgsql as $$
begin
    if old.countersigned_at is not null and (tg_op = 'DELETE'
            or to_jsonb(new) - '{published_by,published_at,version}'::text[]
                <> to_jsonb(old) - '{published_by,published_at,version}'::text[]) then
        raise exception 'Die unterschriebene Niederschrift bleibt, wie sie ist: % ist nicht erlaubt.', tg_op
            using errcode = 'insufficient_privilege';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end;
$$;

create trigger minutes_stay before update or delete on minutes
    for each row execute function signed_minutes_stay();
create trigger minutes_item_stays before insert or update or delete on minutes_item
    for each row execute function minutes_stay();
create trigger minutes_note_stays before insert or update or delete on minutes_note
    for each row execute function minutes_stay();

revoke update, delete on agenda_version, agenda_version_item, invitation, invitation_recipient from ${app};
