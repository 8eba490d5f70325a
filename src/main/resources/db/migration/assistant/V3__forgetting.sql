-- What guests said is forgotten when it is old
CREATE INDEX conversation_by_age ON assistant.conversation (changed_at);
