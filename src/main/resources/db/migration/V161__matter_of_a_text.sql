-- Kind of matter that was shown with a text and is signed with it; null for any other, and in texts from before
alter table text_version add column matter text;
