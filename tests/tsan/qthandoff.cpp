// For ThreadSanitizer: what Qt hands from one thread to another. The distribution's Qt is not instrumented and waits by
// futex(2), so that the sanitizer sees no order between, say, QThreadPool::start() and the task. Preloaded into the
// tests of the preset tsan, this stands in front of the functions by which our code hands over and takes, and tells the
// sanitizer of both. There is one token for all: two threads that never hand anything over are still compared.
#include <dlfcn.h>
#include <functional>

extern "C" {

// Missing in programs without a sanitizer, which see the preloaded library, too.
__attribute__((weak)) void __tsan_acquire(void *token);
__attribute__((weak)) void __tsan_release(void *token);

} // extern "C"

namespace {

char token;

void handOver()
{
    if (__tsan_release)
        __tsan_release(&token);
}

void take()
{
    if (__tsan_acquire)
        __tsan_acquire(&token);
}

template <typename Function>
Function next(Function, const char *name)
{
    return reinterpret_cast<Function>(dlsym(RTLD_NEXT, name));
}

bool takeEvent(void **) // before each event that a thread is given
{
    take();
    return false;
}

__attribute__((constructor)) void watchEvents()
{
    using Callback = bool (*)(int, bool (*)(void **));
    if (const auto add =
            reinterpret_cast<Callback>(dlsym(RTLD_DEFAULT, "_ZN9QInternal16registerCallbackENS_8CallbackEPFbPPvE")))
        add(0, takeEvent); // QInternal::EventNotifyCallback
}

} // namespace

extern "C" {

// QThreadPool::start(QRunnable *, int)
void _ZN11QThreadPool5startEP9QRunnablei(void *pool, void *task, int priority)
{
    static const auto real = next(_ZN11QThreadPool5startEP9QRunnablei, __func__);
    handOver();
    real(pool, task, priority);
}

// QThreadPool::start(std::function<void()>, int), which goes by reference (Itanium C++ ABI 3.1.2.3)
void _ZN11QThreadPool5startESt8functionIFvvEEi(void *pool, std::function<void()> *task, int priority)
{
    static const auto real = next(_ZN11QThreadPool5startESt8functionIFvvEEi, __func__);
    handOver();
    std::function<void()> taking = [task = std::move(*task)] {
        take();
        task();
    };
    real(pool, &taking, priority);
}

// QFutureInterfaceBase::isCanceled(): what a task of QtConcurrent::run() asks first
bool _ZNK20QFutureInterfaceBase10isCanceledEv(const void *future)
{
    static const auto real = next(_ZNK20QFutureInterfaceBase10isCanceledEv, __func__);
    const bool isCanceled = real(future);
    take();
    return isCanceled;
}

// QFutureInterfaceBase::setContinuation(std::function<void(const QFutureInterfaceBase &)>, QFutureInterfaceBasePrivate
// *)
void _ZN20QFutureInterfaceBase15setContinuationESt8functionIFvRKS_EEP27QFutureInterfaceBasePrivate(void *future,
                                                                                                   void *function,
                                                                                                   void *data)
{
    static const auto real =
        next(_ZN20QFutureInterfaceBase15setContinuationESt8functionIFvRKS_EEP27QFutureInterfaceBasePrivate, __func__);
    take();
    handOver();
    real(future, function, data);
}

// QFutureInterfaceBase::runContinuation()
void _ZNK20QFutureInterfaceBase15runContinuationEv(const void *future)
{
    static const auto real = next(_ZNK20QFutureInterfaceBase15runContinuationEv, __func__);
    take();
    handOver();
    real(future);
}

// QFutureInterfaceBase::reportFinished()
void _ZN20QFutureInterfaceBase14reportFinishedEv(void *future)
{
    static const auto real = next(_ZN20QFutureInterfaceBase14reportFinishedEv, __func__);
    take();
    handOver();
    real(future);
}

// QFutureInterfaceBase::reportResultsReady(int, int)
void _ZN20QFutureInterfaceBase18reportResultsReadyEii(void *future, int from, int to)
{
    static const auto real = next(_ZN20QFutureInterfaceBase18reportResultsReadyEii, __func__);
    handOver();
    real(future, from, to);
}

// QFutureInterfaceBase::waitForResult(int)
void _ZN20QFutureInterfaceBase13waitForResultEi(void *future, int index)
{
    static const auto real = next(_ZN20QFutureInterfaceBase13waitForResultEi, __func__);
    real(future, index);
    take();
}

// QMetaObject::invokeMethodImpl(QObject *, QtPrivate::QSlotObjectBase *, Qt::ConnectionType, void *)
bool _ZN11QMetaObject16invokeMethodImplEP7QObjectPN9QtPrivate15QSlotObjectBaseEN2Qt14ConnectionTypeEPv(void *object,
                                                                                                       void *slot,
                                                                                                       int type,
                                                                                                       void *result)
{
    static const auto real = next(
        _ZN11QMetaObject16invokeMethodImplEP7QObjectPN9QtPrivate15QSlotObjectBaseEN2Qt14ConnectionTypeEPv, __func__);
    handOver();
    return real(object, slot, type, result);
}

// QMetaObject::activate(QObject *, const QMetaObject *, int, void **): a signal
void _ZN11QMetaObject8activateEP7QObjectPKS_iPPv(void *sender, const void *metaObject, int signal, void **values)
{
    static const auto real = next(_ZN11QMetaObject8activateEP7QObjectPKS_iPPv, __func__);
    handOver();
    real(sender, metaObject, signal, values);
}

// QThreadPool::waitForDone(int)
bool _ZN11QThreadPool11waitForDoneEi(void *pool, int timeout)
{
    static const auto real = next(_ZN11QThreadPool11waitForDoneEi, __func__);
    const bool isDone = real(pool, timeout);
    take();
    return isDone;
}

// QThreadPool::~QThreadPool(), which waits, too
void _ZN11QThreadPoolD1Ev(void *pool)
{
    static const auto real = next(_ZN11QThreadPoolD1Ev, __func__);
    real(pool);
    take();
}

// QSemaphore::release(int)
void _ZN10QSemaphore7releaseEi(void *semaphore, int count)
{
    static const auto real = next(_ZN10QSemaphore7releaseEi, __func__);
    handOver();
    real(semaphore, count);
}

// QSemaphore::acquire(int)
void _ZN10QSemaphore7acquireEi(void *semaphore, int count)
{
    static const auto real = next(_ZN10QSemaphore7acquireEi, __func__);
    real(semaphore, count);
    take();
}

// QSemaphore::tryAcquire(int)
bool _ZN10QSemaphore10tryAcquireEi(void *semaphore, int count)
{
    static const auto real = next(_ZN10QSemaphore10tryAcquireEi, __func__);
    const bool isAcquired = real(semaphore, count);
    take();
    return isAcquired;
}

// QSemaphore::tryAcquire(int, int)
bool _ZN10QSemaphore10tryAcquireEii(void *semaphore, int count, int timeout)
{
    static const auto real = next(_ZN10QSemaphore10tryAcquireEii, __func__);
    const bool isAcquired = real(semaphore, count, timeout);
    take();
    return isAcquired;
}

} // extern "C"
