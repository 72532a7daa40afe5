/** The places of the region as reference data: which provinces there are, and which commune lies in which. */
@NullMarked
package ma.jisr.registration.geography;

import org.jspecify.annotations.NullMarked;
