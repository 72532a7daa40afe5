/** Facts out and facts in: topics, keys, and translation into the features' words. */
@NullMarked
package ma.jisr.registration.messaging;

import org.jspecify.annotations.NullMarked;
