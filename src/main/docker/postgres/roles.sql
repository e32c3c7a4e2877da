-- Run once by a superuser with psql, passwords in the environment (OWNER_PASSWORD, APP_PASSWORD):
-- a role that owns the schema, a role for the application that owns nothing, a database that sorts in German.
\set ON_ERROR_STOP on
\getenv owner_password OWNER_PASSWORD
\getenv app_password APP_PASSWORD

CREATE ROLE beschlusslauf_owner LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD :'owner_password';
CREATE ROLE beschlusslauf_app LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD :'app_password';

CREATE DATABASE beschlusslauf OWNER beschlusslauf_owner TEMPLATE template0
    ENCODING 'UTF8' LOCALE 'C' LOCALE_PROVIDER icu ICU_LOCALE 'de-DE';
REVOKE ALL ON DATABASE beschlusslauf FROM PUBLIC;
GRANT CONNECT, TEMPORARY ON DATABASE beschlusslauf TO beschlusslauf_app;
