-- Orders under way whose buyer must be forgotten once they have come: until then somebody has to know where to.
CREATE TABLE ordering.waiting_for_erasure (
    order_id VARCHAR(36) PRIMARY KEY,
    erasure  VARCHAR(40) NOT NULL
);
