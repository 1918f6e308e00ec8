-- The language in which a person was last written to, for events that name none.
CREATE TABLE reader_language (
    person   uuid PRIMARY KEY,
    language text NOT NULL
);
