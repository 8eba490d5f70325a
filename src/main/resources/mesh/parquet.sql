-- Said to DuckDB, whose SQL this is: from lines of facts to files of days
COPY (
  SELECT "key" AS _key, "position" AS _position, "at" AS _at, UNNEST(content),
         COALESCE(CAST("at" AS DATE), CAST({today} AS DATE)) AS day
    FROM read_json({lines}, format = 'newline_delimited', maximum_object_size = 33554432,
      columns = {fact: 'VARCHAR', "key": 'VARCHAR', "position": 'BIGINT', "at": 'TIMESTAMP', content: {content}})
   WHERE fact = {fact}
) TO {folder}
  (FORMAT parquet, COMPRESSION zstd, PARTITION_BY (day), OVERWRITE_OR_IGNORE, FILENAME_PATTERN {files})
