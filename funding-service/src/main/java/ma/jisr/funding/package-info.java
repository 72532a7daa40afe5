/** The funding service: who is eligible, who gets a place, who waits. */
@NullMarked
package ma.jisr.funding;

import org.jspecify.annotations.NullMarked;
