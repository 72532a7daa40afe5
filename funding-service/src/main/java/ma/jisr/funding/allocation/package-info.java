/** Places and amounts given to registrations, envelope by envelope, and the waiting lists. */
@NullMarked
package ma.jisr.funding.allocation;

import org.jspecify.annotations.NullMarked;
