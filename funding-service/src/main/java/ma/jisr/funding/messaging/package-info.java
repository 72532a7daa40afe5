/** Facts in and out, translated and nothing else. */
@NullMarked
package ma.jisr.funding.messaging;

import org.jspecify.annotations.NullMarked;
