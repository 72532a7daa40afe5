/** Facts in: translation, and nothing else. */
@NullMarked
package ma.jisr.notification.messaging;

import org.jspecify.annotations.NullMarked;
