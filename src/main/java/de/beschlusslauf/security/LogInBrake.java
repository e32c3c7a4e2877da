package de.beschlusslauf.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Slows down the guessing of passwords without giving anybody the means to lock somebody else out: wrong passwords count
 * for the pair of client address and user, so that the right password from elsewhere always gets in. Who guesses many
 * users from one address, or one user from many, meets two wider limits; people who have logged in from their address
 * before are spared by both. Memory is bounded; each node counts for itself.
 */
@Component
class LogInBrake {

    /** Wrong passwords of one user from one address: ten at once, then one a minute. */
    static final Limit PAIR = new Limit(10, 1);

    /** Wrong passwords from one address, where a whole town hall may sit: a hundred at once, then ten a minute. */
    static final Limit ADDRESS = new Limit(100, 10);

    /** Wrong passwords altogether: a thousand at once, then a hundred a minute. Beyond, strangers have one try each. */
    static final Limit ALL = new Limit(1_000, 100);

    static final int MOST_PAIRS = 20_000;

    private static final int MOST_ADDRESSES = 10_000;

    private static final Duration KNOWN_FOR = Duration.ofDays(30);

    private final TimeMeter time;
    private final Cache<Pair, Bucket> pairs;
    private final Cache<String, Bucket> addresses;
    private final Cache<Pair, Boolean> known;
    private final Bucket all;

    LogInBrake(Clock clock) {
        this.time = new ClockMeter(clock);
        this.pairs = counting(MOST_PAIRS, Duration.ofHours(1));
        this.addresses = counting(MOST_ADDRESSES, Duration.ofHours(1));
        this.known = counting(MOST_PAIRS, KNOWN_FOR);
        this.all = bucket(ALL);
    }

    /** @throws TooManyAttempts if this attempt is not to be heard, whatever its password is */
    void admit(String address, String userId) {
        Pair pair = new Pair(ClientAddress.of(address), userId);
        Bucket own = pairs.getIfPresent(pair);
        refuseIfEmpty(own);
        if (known.getIfPresent(pair) == null) {
            refuseIfEmpty(addresses.getIfPresent(pair.address()));
            if (own != null && own.getAvailableTokens() < PAIR.atOnce()) {
                refuseIfEmpty(all);
            }
        }
    }

    void failed(String address, String userId) {
        Pair pair = new Pair(ClientAddress.of(address), userId);
        pairs.get(pair, key -> bucket(PAIR)).consumeIgnoringRateLimits(1);
        addresses.get(pair.address(), key -> bucket(ADDRESS)).consumeIgnoringRateLimits(1);
        all.consumeIgnoringRateLimits(1);
    }

    void succeeded(String address, String userId) {
        Pair pair = new Pair(ClientAddress.of(address), userId);
        pairs.invalidate(pair);
        known.put(pair, true);
    }

    /** How many pairs are remembered at the moment. */
    long pairs() {
        pairs.cleanUp();
        return pairs.estimatedSize();
    }

    private static void refuseIfEmpty(@Nullable Bucket bucket) {
        if (bucket != null && bucket.getAvailableTokens() < 1) {
            throw new TooManyAttempts(Duration.ofNanos(
                    bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill()));
        }
    }

    private Bucket bucket(Limit limit) {
        return Bucket.builder().withCustomTimePrecision(time).addLimit(bandwidth -> bandwidth.capacity(limit.atOnce())
                .refillGreedy(limit.perMinute(), Duration.ofMinutes(1))).build();
    }

    private <K, V> Cache<K, V> counting(int most, Duration unused) {
        return Caffeine.newBuilder().maximumSize(most).expireAfterAccess(unused).ticker(time::currentTimeNanos).build();
    }

    /** So many wrong passwords at once, and so many more with each minute. */
    record Limit(int atOnce, int perMinute) {
    }

    private record Pair(String address, String userId) {
    }

    /** Time as the application's clock tells it. */
    private record ClockMeter(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            Instant now = clock.instant();
            return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
