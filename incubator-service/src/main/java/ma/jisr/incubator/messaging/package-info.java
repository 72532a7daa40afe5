/** Facts in and out: translation, and nothing else. */
@NullMarked
package ma.jisr.incubator.messaging;

import org.jspecify.annotations.NullMarked;
