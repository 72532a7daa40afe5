/** The story end to end, on real processes; crashes; and whether the documents tell the truth. */
@NullMarked
package ma.jisr.journey;

import org.jspecify.annotations.NullMarked;
