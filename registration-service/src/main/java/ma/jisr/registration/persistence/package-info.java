/** The features' collections in MongoDB, and reference data from files. */
@NullMarked
package ma.jisr.registration.persistence;

import org.jspecify.annotations.NullMarked;
