/** The funding service as seen from here: who was given a place, and who gave it back. */
@NullMarked
package ma.jisr.incubator.funding;

import org.jspecify.annotations.NullMarked;
