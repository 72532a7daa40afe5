/** To whom a registration's money is paid: bank accounts and names, and how long a change waits. */
@NullMarked
package ma.jisr.funding.payee;

import org.jspecify.annotations.NullMarked;
