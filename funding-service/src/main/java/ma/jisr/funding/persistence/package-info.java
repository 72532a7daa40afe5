/** Allocations, envelopes, grants and programmes in the document database. */
@NullMarked
package ma.jisr.funding.persistence;

import org.jspecify.annotations.NullMarked;
