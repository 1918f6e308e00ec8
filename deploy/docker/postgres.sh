#!/bin/bash
# Run once by the image of PostgreSQL on an empty volume: a database for each service, which belongs
# to one role and is used by another, and one for people.
set -euo pipefail
make() {
    psql --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres --set name="$1" --set password="$2" <<'SQL'
CREATE ROLE :"name" LOGIN PASSWORD :'password';
CREATE DATABASE :"name" OWNER :"name";
REVOKE ALL ON DATABASE :"name" FROM PUBLIC;
SQL
}
# A migration runs as the owner; the role that the service runs with may read the log and add to it, nothing else.
guarded() {
    psql --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres --set name="$1" --set password="$2" \
        --set owner="$1_owner" --set owners_password="$3" <<'SQL'
CREATE ROLE :"owner" LOGIN PASSWORD :'owners_password';
CREATE ROLE :"name" LOGIN PASSWORD :'password';
CREATE DATABASE :"name" OWNER :"owner";
REVOKE ALL ON DATABASE :"name" FROM PUBLIC;
GRANT CONNECT ON DATABASE :"name" TO :"name";
-- A transaction that stays open holds back every reader of the server. The owner, who migrates, has no such limit.
ALTER ROLE :"name" SET transaction_timeout = '120s';
ALTER ROLE :"name" SET idle_in_transaction_session_timeout = '60s';
-- The oldest transaction of the whole server holds back every reader; each service measures it.
GRANT pg_read_all_stats TO :"name";
SQL
}
guarded igf_proposal "$PROPOSAL_DB_PASSWORD" "$PROPOSAL_OWNER_PASSWORD"
guarded igf_scheduling "$SCHEDULING_DB_PASSWORD" "$SCHEDULING_OWNER_PASSWORD"
guarded igf_participation "$PARTICIPATION_DB_PASSWORD" "$PARTICIPATION_OWNER_PASSWORD"
guarded igf_notification "$NOTIFICATION_DB_PASSWORD" "$NOTIFICATION_OWNER_PASSWORD"
make igf_people "$PEOPLE_DB_PASSWORD"
