# SPDX-FileCopyrightText: 2026 The Convolarium developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""run_pytorch_code.py FOLDER: runs generated PyTorch code, for tst_pytorch_code.

FOLDER/cases.json lists cases. Of each there are CASE.py, CASE.safetensors and CASE.in (float32, N x H x W x C, the shape in
the list). Each file is run as a program, then its model gets the input; what it gives goes into CASE.out (float32, channels
last). FOLDER/results.json says for each case what was printed, the shape of the output, or the error.
"""
import contextlib
import io
import json
import pathlib
import runpy
import sys
import traceback

import torch


def run(folder, case):
    path = folder / case["name"]
    sys.argv = [f"{path}.py", f"{path}.safetensors"]
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        program = runpy.run_path(f"{path}.py", run_name="__main__")
    x = torch.frombuffer(bytearray(pathlib.Path(f"{path}.in").read_bytes()), dtype=torch.float32)
    x = x.reshape(case["shape"]).movedim(3, 1)
    with torch.no_grad():
        y = program["model"](x)
    pathlib.Path(f"{path}.out").write_bytes(y.movedim(1, -1).contiguous().numpy().tobytes())
    return {"printed": printed.getvalue(), "shape": list(y.shape)}


def main():
    torch.set_num_threads(1)
    folder = pathlib.Path(sys.argv[1])
    results = {}
    for case in json.loads((folder / "cases.json").read_text()):
        try:
            results[case["name"]] = run(folder, case)
        except (Exception, SystemExit):
            results[case["name"]] = {"error": traceback.format_exc()}
    (folder / "results.json").write_text(json.dumps(results))


main()
