-- Flyway runs as the owning role. The application's role owns nothing; it may read and write the rows of every table
-- that the owner creates from here on. A table that must never change takes rights back in its own migration.
ALTER DEFAULT PRIVILEGES IN SCHEMA public
    GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO ${app};
ALTER DEFAULT PRIVILEGES IN SCHEMA public
    GRANT USAGE, SELECT ON SEQUENCES TO ${app};
