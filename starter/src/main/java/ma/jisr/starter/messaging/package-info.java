/** Facts to Kafka by a relay, facts from Kafka through Spring Cloud Stream functions, and what can't be handled. */
@NullMarked
package ma.jisr.starter.messaging;

import org.jspecify.annotations.NullMarked;
