/** Plays a whole programme on a running platform, from publication to the last repayment, and checks its books. */
@NullMarked
package ma.jisr.local.play;

import org.jspecify.annotations.NullMarked;
