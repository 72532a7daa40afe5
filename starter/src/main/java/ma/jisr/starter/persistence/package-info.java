/** Aggregates as MongoDB documents with their outbox and inbox marks, and leases for periodic work. */
@NullMarked
package ma.jisr.starter.persistence;

import org.jspecify.annotations.NullMarked;
