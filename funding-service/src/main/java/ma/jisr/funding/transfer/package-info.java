/** Payments as banks read and report them: ISO 20022 pain.001 and pain.002. */
@NullMarked
package ma.jisr.funding.transfer;

import org.jspecify.annotations.NullMarked;
