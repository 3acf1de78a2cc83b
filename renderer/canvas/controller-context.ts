import { createContext, useContext } from 'react';
import { useStore as useZustand } from 'zustand';
import { shownProposals } from '../store/proposals.ts';
import { useStore } from '../store/use-store.ts';
import { useLang } from '../ui/use-t.ts';
import type { CanvasState } from './canvas-state.ts';
import type { Controller } from './controller.ts';
import type { MapModel } from './model.ts';

export const ControllerContext = createContext<Controller | null>(null);

export function useController(): Controller {
  const controller = useContext(ControllerContext);
  if (!controller) throw new Error('a part of the canvas outside of it');
  return controller;
}

/** Reads a part of what only the canvas knows. */
export function useCanvasState<T>(selector: (state: CanvasState) => T): T {
  return useZustand(useController().state, selector);
}

/** The map as it is drawn, again whenever it changes. */
export function useModel(): MapModel | null {
  const controller = useController();
  useStore((store) => store.open);
  useStore((store) => store.view.opportunityId);
  useStore((store) => store.view.lens);
  useStore(shownProposals);
  useStore((store) => store.view.searchHits ?? store.view.pathToId);
  useLang();
  return controller.model;
}
