/**
 * The Python half of the emulation: what mod_wsgi does around a script. Loaded once into an interpreter; the functions are called with
 * JSON and answer with JSON. Its log lines are worded as mod_wsgi words them.
 */
export const driver: string = String.raw`
import io, json, os, re, sys, traceback, types

class Hang(BaseException):
    """A call that would never return, such as the development server's loop."""

# Error numbers of this Python's system (WASI) and of Linux, which the real server runs on.
NUMBERS = {2: 13, 6: 11, 8: 9, 20: 17, 28: 22, 31: 21, 44: 2, 54: 20, 55: 39, 63: 1}

def _linux_number(match):
    return '[Errno %d]' % NUMBERS.get(int(match[1]), int(match[1]))

class Log(io.TextIOBase):
    """Collects lines as Apache's error log would show them."""
    def __init__(self):
        self.lines, self.partial = [], ''
    def writable(self):
        return True
    def write(self, text):
        *whole, self.partial = (self.partial + text).split('\n')
        self.lines += ['[wsgi:error] ' + re.sub(r'\[Errno (\d+)\]', _linux_number, line) for line in whole]
        return len(text)
    def finish(self):
        if self.partial:
            self.write('\n')
        lines, self.lines = self.lines, []
        return lines

class Restricted:
    def __init__(self, name):
        self._name = name
    def __getattr__(self, attribute):
        raise OSError('%s access restricted by mod_wsgi' % self._name)

LOG = Log()
BASE_MODULES = set(sys.modules)
BASE_PATH = list(sys.path)
BASE_PREFIX = sys.prefix
PROCESSES = {}
NEXT_PID = [4000]
ROOTS = ()

def _patch_development_server():
    try:
        import werkzeug.serving
    except ImportError:
        return
    def run_simple(hostname, port, *args, **kwargs):
        LOG.write('WARNING: This is a development server. Do not use it in a production deployment. Use a production WSGI server instead.\n')
        LOG.write(' * Running on http://%s:%s\nPress CTRL+C to quit\n' % (hostname, port or 5000))
        raise Hang
    werkzeug.serving.run_simple = run_simple
    import flask.app
    if hasattr(flask.app, 'run_simple'):
        flask.app.run_simple = run_simple

class Process:
    """One daemon process, or Apache's own: modules, paths, streams of its own."""
    def __init__(self, settings):
        NEXT_PID[0] += 1
        self.pid, self.scripts = NEXT_PID[0], {}
        self.modules, self.path, self.prefix = {}, list(BASE_PATH), BASE_PREFIX
        self.stdout = Restricted('sys.stdout') if settings['restrictStdout'] else LOG

    def __enter__(self):
        for name in [n for n, m in sys.modules.items() if _is_example(m)]:
            del sys.modules[name]
        sys.modules.update(self.modules)
        sys.path[:], sys.prefix = self.path, self.prefix
        sys.stdout, sys.stderr = self.stdout, LOG
        os.getpid = lambda: self.pid

    def __exit__(self, *error):
        self.stdout, self.path, self.prefix = sys.stdout, list(sys.path), sys.prefix
        self.modules = {n: m for n, m in sys.modules.items() if _is_example(m)}
        for name in self.modules:
            del sys.modules[name]
        sys.stdout, sys.stderr = sys.__stdout__, sys.__stderr__

def _is_example(module):
    return (getattr(module, '__file__', None) or '').startswith(ROOTS) if ROOTS else False

def _report(process, script, failed_to_load):
    if failed_to_load:
        LOG.write("mod_wsgi (pid=%d): Failed to exec Python script file '%s'.\n" % (process.pid, script))
    LOG.write("mod_wsgi (pid=%d): Exception occurred processing WSGI script '%s'.\n" % (process.pid, script))
    kind, value, frames = sys.exc_info()
    while frames is not None and not frames.tb_frame.f_code.co_filename.startswith('/'):
        frames = frames.tb_next
    if isinstance(value, SystemExit):
        LOG.write("mod_wsgi (pid=%d): SystemExit exception raised by WSGI script '%s' ignored.\n" % (process.pid, script))
    LOG.write(''.join(traceback.format_exception(kind, value, frames)))

def begin(text):
    """A fresh server. settings: restrictStdout, roots."""
    global ROOTS
    settings = json.loads(text)
    ROOTS = tuple(settings['roots'])
    PROCESSES.clear()
    LOG.finish()
    _patch_development_server()
    begin.settings = settings

def serve(text):
    """One request: script, group, application, callable, reloading, environ, body. Gives status, headers, body, log."""
    call = json.loads(text)
    script, key = call['script'], (call['script'], call['application'])
    daemon = call['group'] != ''
    process = PROCESSES.get(call['group'])
    stamp = os.stat(script).st_mtime_ns
    if process and call['reloading'] and key in process.scripts and process.scripts[key][0] != stamp:
        if daemon:
            process = None
        else:
            del process.scripts[key]
    if process is None:
        process = PROCESSES[call['group']] = Process(begin.settings)
    with process:
        try:
            answer = _run(process, script, key, stamp, call)
        except Hang:
            answer = {'status': 'timeout', 'headers': [], 'body': ''}
    answer['log'] = LOG.finish()
    answer['process'] = process.pid
    return json.dumps(answer)

def _error():
    return {'status': 500, 'headers': [], 'body': None}

def _run(process, script, key, stamp, call):
    if key not in process.scripts:
        module = types.ModuleType('_mod_wsgi_script')
        module.__file__ = script
        try:
            with open(script, encoding='utf-8') as file:
                source = file.read()
            exec(compile(source, script, 'exec'), module.__dict__)
        except Hang:
            raise
        except BaseException:
            _report(process, script, True)
            return _error()
        process.scripts[key] = (stamp, module)
    application = getattr(process.scripts[key][1], call['callable'], None)
    if application is None:
        LOG.write("mod_wsgi (pid=%d): Target WSGI script '%s' does not contain WSGI application '%s'.\n" % (process.pid, script, call['callable']))
        return {'status': 404, 'headers': [], 'body': None}
    started = []
    def start_response(status, headers, exc_info=None):
        started[:] = [status, headers]
        return lambda data: chunks.append(data)
    environ = dict(call['environ'], **{
        'wsgi.version': (1, 0), 'wsgi.input': io.BytesIO(call['body'].encode()), 'wsgi.errors': LOG, 'wsgi.multithread': True,
        'wsgi.multiprocess': False, 'wsgi.run_once': False, 'wsgi.url_scheme': 'http',
        'mod_wsgi.process_group': call['group'], 'mod_wsgi.application_group': call['application'],
    })
    chunks = []
    try:
        result = application(environ, start_response)
        try:
            chunks += list(result)
        finally:
            if hasattr(result, 'close'):
                result.close()
    except Hang:
        raise
    except BaseException:
        _report(process, script, False)
        return _error()
    status, headers = started
    return {'status': int(status.split(' ')[0]), 'headers': headers, 'body': b''.join(chunks).decode('utf-8', 'replace')}
`
