-- Lists of papers that run or that have ended, newest first
create index paper_running on paper (body_id, created_at desc, reference)
    where status not in ('ARCHIVED', 'REJECTED', 'NOTED', 'ANNULLED', 'WITHDRAWN');
create index paper_ended on paper (body_id, created_at desc, reference)
    where status in ('ARCHIVED', 'REJECTED', 'NOTED', 'ANNULLED', 'WITHDRAWN');
