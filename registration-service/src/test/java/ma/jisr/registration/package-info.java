/** The service as a whole: architecture, contracts, and the way from a one-time code to a submission. */
@NullMarked
package ma.jisr.registration;

import org.jspecify.annotations.NullMarked;
