/** The HTTP API of ranked rounds. */
@NullMarked
package ma.jisr.funding.web.round;

import org.jspecify.annotations.NullMarked;
