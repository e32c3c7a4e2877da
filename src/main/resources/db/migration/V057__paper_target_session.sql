-- A session takes the papers drafted for it along to a day that other sessions have, too, and takes them away again
alter table paper add column target_meeting uuid;
