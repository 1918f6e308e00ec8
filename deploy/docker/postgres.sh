#!/bin/bash
# Run once by the image of PostgreSQL on an empty volume: a role and a database of its own for each service, and people.
set -euo pipefail
make() {
    psql --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres --set name="$1" --set password="$2" <<'SQL'
CREATE ROLE :"name" LOGIN PASSWORD :'password';
CREATE DATABASE :"name" OWNER :"name";
REVOKE ALL ON DATABASE :"name" FROM PUBLIC;
-- The oldest transaction of the whole server holds back every reader; each service measures it.
GRANT pg_read_all_stats TO :"name";
SQL
}
make igf_proposal "$PROPOSAL_DB_PASSWORD"
make igf_scheduling "$SCHEDULING_DB_PASSWORD"
make igf_participation "$PARTICIPATION_DB_PASSWORD"
make igf_notification "$NOTIFICATION_DB_PASSWORD"
make igf_people "$PEOPLE_DB_PASSWORD"
