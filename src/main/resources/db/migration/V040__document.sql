-- Files: the register, the contents (once per municipality and hash) and their pieces of 256 KiB
create table file_content (
    body_id text not null,
    sha256  text not null,
    size    bigint not null,
    primary key (body_id, sha256)
);

create table file_chunk (
    body_id  text not null,
    sha256   text not null,
    position integer not null,
    bytes    bytea not null,
    primary key (body_id, sha256, position),
    foreign key (body_id, sha256) references file_content
);
-- Allowed types are packed already
alter table file_chunk alter column bytes set storage external;

create table stored_file (
    id         uuid primary key,
    body_id    text not null,
    name       text not null,
    media_type text not null,
    size       bigint not null,
    sha256     text not null,
    created_by text not null,
    created_at timestamptz not null,
    foreign key (body_id, sha256) references file_content
);
create index stored_file_content on stored_file (body_id, sha256);

-- A stored file never changes
revoke update, delete on file_content, file_chunk, stored_file from ${app};
