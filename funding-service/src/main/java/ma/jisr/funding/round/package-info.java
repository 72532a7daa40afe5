/** Ranked rounds: announcing them with a sealed seed, ranking by points and lottery, the report, and giving the places. */
@NullMarked
package ma.jisr.funding.round;

import org.jspecify.annotations.NullMarked;
