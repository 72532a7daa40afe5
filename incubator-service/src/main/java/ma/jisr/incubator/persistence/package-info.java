/** Incubators and placements as documents, and incubators read from files. */
@NullMarked
package ma.jisr.incubator.persistence;

import org.jspecify.annotations.NullMarked;
