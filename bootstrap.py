"""Make the virtual environment from a lock file: `python3 bootstrap.py requirements.lock`.

Runs before anything is installed and on any Python 3, to be able to say that it is too old.
"""

import hashlib
import os
import subprocess
import sys
import venv

OLDEST = (3, 11)
FOLDER = ".venv"
STAMP = os.path.join(FOLDER, "installed")
REASONS = (
    ("No space left", "The disk is full: free about 1 GB and run the command again."),
    (
        "NewConnectionError",
        "The package index cannot be reached: check the network and run the command again.",
    ),
    ("Temporary failure in name resolution", "There is no network: connect and run the command again."),
    (
        "No matching distribution",
        "The package index lacks a package: check the network or its mirror's settings.",
    ),
    (
        "THESE PACKAGES DO NOT MATCH THE HASHES",
        "A package differs from the lock file: do not use this index.",
    ),
)


def main(lock):
    """Install what the lock file names, unless that has been done; stop with one line if it fails."""
    if sys.version_info < OLDEST:
        sys.exit(
            "Python %d.%d is too old: install 3.11 or newer, or run 'make PYTHON=python3.12'."
            % sys.version_info[:2]
        )
    digest = digest_of(lock)
    if read_stamp() == digest:
        return
    try:
        venv.create(FOLDER, with_pip=True)
    except (OSError, subprocess.CalledProcessError) as error:
        sys.exit("The virtual environment cannot be made (%s). On Debian: apt install python3-venv." % error)
    install(lock)
    link_command()
    with open(STAMP, "w") as file:
        file.write(digest)


def digest_of(lock):
    """Return what must not have changed for the environment to be up to date."""
    with open(lock, "rb") as file:
        return hashlib.sha256(file.read() + sys.version.encode()).hexdigest()


def read_stamp():
    """Return the digest of what was installed; None if nothing was, or not to the end."""
    try:
        with open(STAMP) as file:
            return file.read()
    except OSError:
        return None


def install(lock):
    """Run pip, showing how many of the packages it has got so far."""
    with open(lock) as file:
        total = sum("==" in line for line in file)
    pip = os.path.join(FOLDER, "Scripts" if os.name == "nt" else "bin", "python")
    # Compiling every file of every package takes longer than compiling what is used when it is used.
    options = ["--require-hashes", "--no-compile", "--disable-pip-version-check"]
    command = [pip, "-m", "pip", "install", *options, "-r", lock]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    output, done = [], 0
    for line in process.stdout:
        output.append(line)
        done += line.startswith("Collecting")
        show(min(done, total), total)
    sys.stderr.write("\n")
    if process.wait():
        text = "".join(output)
        sys.exit(next((advice for sign, advice in REASONS if sign in text), text[-2000:]))


def link_command():
    """Make the command `.venv/bin/portal`, which runs the code of this folder from anywhere."""
    here = os.path.dirname(os.path.abspath(__file__))
    library = os.path.join(FOLDER, "lib", "python%d.%d" % sys.version_info[:2], "site-packages")
    with open(os.path.join(library, "portal.pth"), "w") as file:
        file.write(here + "\n")
    command = os.path.join(FOLDER, "bin", "portal")
    with open(command, "w") as file:
        file.write(
            "#!%s\nfrom portal.cli import main\n\nmain()\n" % os.path.join(here, FOLDER, "bin", "python")
        )
    os.chmod(command, 0o755)


def show(done, total):
    """Draw the bar; on a terminal only, so that logs stay readable."""
    if sys.stderr.isatty():
        filled = 40 * done // total
        sys.stderr.write("\rPackages %s%s %d/%d " % ("━" * filled, "─" * (40 - filled), done, total))
        sys.stderr.flush()


if __name__ == "__main__":
    main(sys.argv[1])
