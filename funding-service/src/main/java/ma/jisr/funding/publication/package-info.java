/** From a draft, or a file, to a version that holds: checked, compared, its envelopes opened, published. */
@NullMarked
package ma.jisr.funding.publication;

import org.jspecify.annotations.NullMarked;
